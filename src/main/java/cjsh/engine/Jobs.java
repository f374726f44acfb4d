package cjsh.engine;

import java.util.AbstractList;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code jobs()} gives: a list that reads well. */
final class Jobs extends AbstractList<Job> {
    private final List<Job> all;

    Jobs(List<Job> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public Job get(int index) {
        return all.get(index);
    }

    @Override
    public int size() {
        return all.size();
    }

    @Override
    public String toString() {
        return all.isEmpty()
                ? "nothing was left behind"
                : all.stream().map(Job::toString).collect(Collectors.joining("\n"));
    }
}
