/**
 * What every public page is sent with; Hosting says the same of these addresses (firebase.json), for its own headers
 * stand over a function's. A notice that is withdrawn is gone from the network's edge a minute later: no browser keeps
 * it without asking.
 */
export const publicHeaders: Readonly<Record<string, string>> = {
  'Cache-Control': 'public, max-age=0, s-maxage=60, must-revalidate',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
};
