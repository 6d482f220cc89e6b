/** A bot as a list tells it. The name is the platform's own text. */
export interface Bot {
  readonly id: string;
  readonly name: string;
}
