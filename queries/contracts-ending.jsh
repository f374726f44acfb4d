// Active contracts that end within some days, the next to end first.
// args: days=30
int days = args.isEmpty() ? 30 : Integer.parseInt(args.get(0));

Instant now = Instant.now();
Table active = contracts().status(ACTIVE).activeAfter(now).table();
InstantColumn end = active.instantColumn("endTime");
Table ending = active.where(end.isNotMissing().and(end.isBefore(now.plus(Duration.ofDays(days)))));
display(ending.sortOn("endTime"));
