/**
 * Where the emulators are, as the hosting emulator tells it: its own script calls `useEmulator` on a global
 * `firebase`, so a stand-in of that name learns the addresses. The same build thus serves any port, and production.
 */
export interface EmulatorAddresses {
  readonly firestore: { readonly host: string; readonly port: number } | null;
  readonly auth: string | null;
  readonly functions: { readonly host: string; readonly port: number } | null;
}

const SCRIPT = '/__/firebase/init.js?useEmulator=true';

export function learnEmulators(): Promise<EmulatorAddresses> {
  const learned: { -readonly [K in keyof EmulatorAddresses]: EmulatorAddresses[K] } = {
    firestore: null,
    auth: null,
    functions: null,
  };
  const standIn = {
    initializeApp() {},
    firestore: () => ({
      useEmulator(host: string, port: number) {
        learned.firestore = { host, port };
      },
    }),
    auth: () => ({
      useEmulator(url: string) {
        learned.auth = url;
      },
    }),
    functions: () => ({
      useEmulator(host: string, port: number) {
        learned.functions = { host, port };
      },
    }),
  };
  Object.assign(window, { firebase: standIn });
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const settle = (then: () => void) => () => {
      Reflect.deleteProperty(window, 'firebase');
      script.remove();
      then();
    };
    script.src = SCRIPT;
    script.onload = settle(() => resolve(learned));
    script.onerror = settle(() => reject(new TypeError(`cannot load ${SCRIPT}`)));
    document.head.append(script);
  });
}
