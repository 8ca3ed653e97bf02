/**
 * Added to every port of firebase.json: the tests run beside a product that runs with `npm start`, not instead of it.
 * Another number lets two test runs stand side by side.
 */
const base = Number(process.env['RONGCUO_TEST_PORT_OFFSET'] ?? 1100);

/** Of the suites of one run, which may all stand at the same time: no port of one is also one of another. */
export const offsets = {
  shared: [base],
  /** Browser tests change the institution: as many run at a time as have a suite of their own. */
  browser: [base, base + 730],
  /** Where the clock is moved, everything that others had left would fall due. */
  time: [base + 670],
  walk: base + 550,
  judged: base + 430,
};
