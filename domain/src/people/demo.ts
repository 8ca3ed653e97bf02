/** The password of every invented person, and of whoever is registered on the emulators: no mail leaves them. */
export const demoPassword = 'rongcuo-demo';
