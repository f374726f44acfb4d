package cjsh.chart;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round places in time: full minutes, midnights, Mondays, firsts of a month, years. All in UTC. */
record TimeSteps(ChronoUnit unit, int amount) {
    private static final List<TimeSteps> ALL = List.of(
            new TimeSteps(ChronoUnit.SECONDS, 1),
            new TimeSteps(ChronoUnit.SECONDS, 5),
            new TimeSteps(ChronoUnit.SECONDS, 15),
            new TimeSteps(ChronoUnit.MINUTES, 1),
            new TimeSteps(ChronoUnit.MINUTES, 5),
            new TimeSteps(ChronoUnit.MINUTES, 15),
            new TimeSteps(ChronoUnit.HOURS, 1),
            new TimeSteps(ChronoUnit.HOURS, 3),
            new TimeSteps(ChronoUnit.HOURS, 6),
            new TimeSteps(ChronoUnit.HOURS, 12),
            new TimeSteps(ChronoUnit.DAYS, 1),
            new TimeSteps(ChronoUnit.DAYS, 2),
            new TimeSteps(ChronoUnit.WEEKS, 1),
            new TimeSteps(ChronoUnit.WEEKS, 2),
            new TimeSteps(ChronoUnit.MONTHS, 1),
            new TimeSteps(ChronoUnit.MONTHS, 2),
            new TimeSteps(ChronoUnit.MONTHS, 3),
            new TimeSteps(ChronoUnit.MONTHS, 6),
            new TimeSteps(ChronoUnit.YEARS, 1),
            new TimeSteps(ChronoUnit.YEARS, 2),
            new TimeSteps(ChronoUnit.YEARS, 5),
            new TimeSteps(ChronoUnit.YEARS, 10),
            new TimeSteps(ChronoUnit.YEARS, 20),
            new TimeSteps(ChronoUnit.YEARS, 50),
            new TimeSteps(ChronoUnit.YEARS, 100),
            new TimeSteps(ChronoUnit.YEARS, 500),
            new TimeSteps(ChronoUnit.YEARS, 1_000),
            new TimeSteps(ChronoUnit.YEARS, 100_000),
            new TimeSteps(ChronoUnit.YEARS, 100_000_000));

    private static final double FIRST = LocalDateTime.MIN.plusYears(200_000_000).toEpochSecond(ZoneOffset.UTC);
    private static final double LAST = LocalDateTime.MAX.minusYears(200_000_000).toEpochSecond(ZoneOffset.UTC);

    /** The finest of which at most so many lie between the two; seconds since 1970. */
    static TimeSteps between(double from, double to, int most) {
        double seconds = Math.max(0, to - from);
        return ALL.stream()
                .filter(step -> seconds / step.seconds() <= Math.max(1, most - 1))
                .findFirst()
                .orElse(ALL.get(ALL.size() - 1));
    }

    static Ticks ticks(double from, double to, int most) {
        TimeSteps step = between(from, to, most);
        List<Ticks.Tick> ticks = new ArrayList<>();
        LocalDateTime at = step.floor(from);
        if (seconds(at) < from) {
            at = step.next(at);
        }
        while (seconds(at) <= to && ticks.size() <= most) {
            ticks.add(new Ticks.Tick(seconds(at), step.label(at)));
            at = step.next(at);
        }
        return new Ticks(ticks, step.seconds());
    }

    double seconds() {
        return (double) unit.getDuration().toSeconds() * amount;
    }

    static double seconds(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC);
    }

    LocalDateTime next(LocalDateTime time) {
        return time.plus(amount, unit);
    }

    /** The last round time that is not after this one. */
    LocalDateTime floor(double seconds) {
        double within = Math.min(Math.max(seconds, FIRST), LAST);
        LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochSecond((long) Math.floor(within)), ZoneOffset.UTC);
        LocalDateTime day = time.truncatedTo(ChronoUnit.DAYS);
        return switch (unit) {
            case DAYS -> day.minusDays(Math.floorMod(day.toLocalDate().toEpochDay(), (long) amount));
            case WEEKS -> evenWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case MONTHS -> day.withDayOfMonth(1).minusMonths(Math.floorMod(day.getMonthValue() - 1, amount));
            case YEARS -> day.withDayOfYear(1).minusYears(Math.floorMod(day.getYear(), amount));
            default -> time.minusSeconds(Math.floorMod(time.toEpochSecond(ZoneOffset.UTC), (long) seconds()));
        };
    }

    /** So that steps of two weeks lie the same for every range. */
    private LocalDateTime evenWeek(LocalDateTime monday) {
        long week = Math.floorDiv(monday.toLocalDate().toEpochDay() + 3, 7L);
        return monday.minusWeeks(Math.floorMod(week, (long) amount));
    }

    /** As much of a time as differs from one step to the next. */
    String label(LocalDateTime time) {
        String pattern = switch (unit) {
            case SECONDS -> "HH:mm:ss";
            case MINUTES, HOURS -> "MM-dd HH:mm";
            case DAYS, WEEKS -> "uuuu-MM-dd";
            case MONTHS -> "uuuu-MM";
            default -> "uuuu";
        };
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(time);
    }
}
