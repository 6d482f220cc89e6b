/** An archive that its own format says is incomplete or damaged. `message` completes "the archive …: it ". */
export class BrokenArchive extends Error {
  /** True if the end is missing: the rest may come with another download. */
  readonly isCut: boolean;

  constructor(message: string, isCut = false) {
    super(message);
    this.isCut = isCut;
  }
}
