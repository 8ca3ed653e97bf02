/** Whether the page at hand was opened from another one of the app: then its heading takes the focus. */
let moves = 0;

export function countMove(): void {
  moves += 1;
}

/** False for the page the browser itself opened, whose beginning is where a reader starts anyway. */
export function arrivedByLink(): boolean {
  return moves > 1;
}
