/** One resource, task or component of a job, as the platform lists it. All three are the platform's own text. */
export interface Part {
  readonly kind: string;
  readonly name: string;
  readonly status: string;
}
