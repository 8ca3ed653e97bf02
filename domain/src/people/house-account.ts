/** Who speaks for the house itself: actions of the scheduler go through the same door. */
export const systemUid = 'system';
