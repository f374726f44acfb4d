// How many promotional properties (PIDs) there are of each type, and how many of them are active.
Table all = pids().table();
Table types = all.countBy("type").setName("PIDs by type");
Table active = all.where(all.stringColumn("status").isEqualTo("ACTIVE")).countBy("type");
active.column("Count").setName("active");
types.column("Count").setName("all");
display(types.joinOn("type").leftOuter(active).sortDescendingOn("all"));
