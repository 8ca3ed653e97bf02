import { isDenied } from '../support/rules-env.ts';

/** How a request ended, for somebody who learns what they can from it: let through, refused, or with another error. */
export async function ended(request: Promise<unknown>): Promise<string> {
  try {
    await request;
    return 'let through';
  } catch (error) {
    if (isDenied(error)) return 'refused';
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

/** Every different way in which some requests ended. */
export async function allEnded(requests: readonly Promise<unknown>[]): Promise<string[]> {
  return [...new Set(await Promise.all(requests.map(ended)))];
}
