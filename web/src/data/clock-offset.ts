/**
 * How far the server's clock is ahead of this device's: a phone ten years off still gets today's date right. Apart from
 * the clock itself, since the connection sets it before any page needs a date.
 */
let ahead = 0;

/**
 * Sets the clock by an HTTP response.
 * @param date its `Date` header; left alone when missing or unreadable
 * @param age its `Age` header: seconds the answer has waited in a cache
 * @param deviceNow the device's clock as the answer arrived
 */
export function setClock(date: string | null, age: string | null, deviceNow: number): void {
  const stamped = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(stamped)) return;
  const waited = Number(age ?? 0);
  ahead = stamped + (Number.isFinite(waited) ? waited * 1000 : 0) - deviceNow;
}

/** How far a developer has set the demo's clock ahead of the server's; 0 outside of a demo. */
let demoAhead = 0;

export function setDemoAhead(ms: number): void {
  demoAhead = ms;
}

/** The server's clock, in milliseconds since 1970. */
export function serverMillis(): number {
  return Date.now() + ahead + demoAhead;
}
