/** The launcher will not go on, and its message tells a person why and what to do. Anything else thrown is a bug. */
export class Refusal extends Error {
  override name = 'Refusal';
}
