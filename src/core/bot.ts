/** A bot of the account's list. The name is the platform's own text. */
export interface Bot {
  readonly id: string;
  readonly name: string;
}
