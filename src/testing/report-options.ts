import type { ReportOptions } from "../domain/report.ts";

/** What a report is asked for when a test does not care. */
export const REPORT_OPTIONS: ReportOptions = { width: 80, colour: false, unicode: true, verbose: false };
