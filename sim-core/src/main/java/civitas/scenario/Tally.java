package civitas.scenario;

/** Counts what it passes on, so that a reader can tell whether a part was right. */
final class Tally implements Report {
    private final Report report;
    private int faults;

    Tally(Report report) {
        this.report = report;
    }

    @Override
    public void add(JsonPath path, String message) {
        faults++;
        report.add(path, message);
    }

    int count() {
        return faults;
    }

    /** Whether nothing was wrong. */
    boolean clean() {
        return faults == 0;
    }
}
