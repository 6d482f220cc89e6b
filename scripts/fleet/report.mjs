// Fits a report on the difference between two versions of a bot into a text on GitHub.

/** Maximum length in characters. GitHub allows 65,536 in an issue or a pull request. */
export const MAX_TEXT = 60_000;

/** The report, if need be without pictures and texts; undefined if it is still too long. */
export function fitted(report, limit) {
  if (report.length <= limit) return report;
  // A line that begins so is the report's own: lines of scripts begin with a sign or a space.
  const short = report.replaceAll(/^<details>[\s\S]*?^<\/details>$\n*/gm, '');
  const text = `${short.trimEnd()}\n\nPictures and texts were left out because of their size.\n`;
  return text.length <= limit ? text : undefined;
}
