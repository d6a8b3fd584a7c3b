package civitas.report;

/** Units in words. */
final class Units {
    private Units() {}

    /** For a cell of a table: nothing for pure numbers. */
    static String cell(String unit) {
        return unit.equals("1") ? "" : unit;
    }

    /** For a sentence. */
    static String words(String unit) {
        return unit.equals("1") ? "pure numbers" : unit;
    }
}
