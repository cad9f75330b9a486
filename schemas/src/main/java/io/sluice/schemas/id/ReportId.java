package io.sluice.schemas.id;

/** One report by one reporter. */
public record ReportId(String value) {
    public ReportId {
        Checks.id("reportId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
