import type { Device } from '@rongcuo/domain';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryShelf, type Shelf } from '../data/shelf.ts';
import { createPush, type PushBrowser } from './push.ts';

/** A browser in which a person answers as a test says, and the devices on record. */
let permission: NotificationPermission | null;
let answer: NotificationPermission;
let shelf: Shelf;
let devices: Map<string, Device>;
let registered: string | null;
let tokens: number;
let offline: boolean;

const browser: PushBrowser = {
  permission: () => permission,
  ask: vi.fn(async () => {
    permission = answer;
    return answer;
  }),
  newToken: async () => {
    tokens += 1;
    registered = `token-${tokens}`;
    return registered;
  },
  token: async () => registered ?? 'renewed',
  forget: async () => {
    registered = null;
  },
  label: 'Chrome · Android',
};
const open = () =>
  createPush({
    browser,
    shelf,
    newId: () => `device-${tokens}`,
    devices: {
      put: async (uid, id, device) => {
        if (offline) throw new Error('offline');
        devices.set(`${uid}/${id}`, device);
      },
      remove: async (uid, id) => {
        if (offline) throw new Error('offline');
        devices.delete(`${uid}/${id}`);
      },
    },
  });

beforeEach(() => {
  permission = 'default';
  answer = 'granted';
  shelf = memoryShelf();
  devices = new Map();
  registered = null;
  tokens = 0;
  offline = false;
  vi.mocked(browser.ask).mockClear();
});

describe('being told on a device', () => {
  it('[M11a] nobody is asked for leave before they have tapped', async () => {
    expect(open().stateOf('chen')).toBe('off');
    await open().keep('chen');
    expect(browser.ask).not.toHaveBeenCalled();
    expect(registered).toBeNull();
  });

  it('[M11a] turned on, the device is on record; off, it is not, and the browser is told no more', async () => {
    expect(await open().turnOn('chen')).toBe('on');
    expect([...devices]).toEqual([['chen/device-1', { token: 'token-1', label: 'Chrome · Android' }]]);
    expect(await open().turnOff('chen')).toBe('off');
    expect(devices.size).toBe(0);
    expect(registered).toBeNull();
  });

  it.each([
    ['default', 'off'],
    ['denied', 'blocked'],
  ] as const)('[M11a] whoever answers "%s" is told nothing, and asked for nothing more', async (said, state) => {
    answer = said;
    expect(await open().turnOn('chen')).toBe(state);
    expect(devices.size).toBe(0);
    expect(registered).toBeNull();
  });

  it('[M11a] where the browser cannot, it says so and asks nothing', async () => {
    permission = null;
    expect(open().stateOf('chen')).toBe('unsupported');
    expect(await open().turnOn('chen')).toBe('unsupported');
    expect(browser.ask).not.toHaveBeenCalled();
  });

  it('[M11a] what could not be put on record is not on, and leaves nothing in the browser', async () => {
    offline = true;
    await expect(open().turnOn('chen')).rejects.toThrow('offline');
    expect(open().stateOf('chen')).toBe('off');
    expect(registered).toBeNull();
  });

  it('[M11b] whoever signs out without a connection is told here no more either', async () => {
    await open().turnOn('chen');
    offline = true;
    expect(await open().turnOff('chen')).toBe('off');
    expect(registered).toBeNull();
    expect(shelf.keys()).toEqual([]);
  });

  it('[M11b] the next person on the same browser has a registration nobody had before', async () => {
    await open().turnOn('chen');
    await open().turnOn('lin');
    expect(devices.get('lin/device-2')?.token).not.toBe(devices.get('chen/device-1')?.token);
    expect(open().stateOf('lin')).toBe('on');
    expect(open().stateOf('chen')).toBe('off');
  });

  it('[M11b] whose office has ended is told here no more', async () => {
    await open().turnOn('chen');
    await open().abandon();
    expect(registered).toBeNull();
    expect(open().stateOf('chen')).toBe('off');
  });

  it('[M11a] a registration that the browser renewed is put on record under the same device', async () => {
    await open().turnOn('chen');
    registered = 'renewed';
    await open().keep('chen');
    expect([...devices]).toEqual([['chen/device-1', { token: 'renewed', label: 'Chrome · Android' }]]);
    permission = 'denied';
    registered = 'again';
    await open().keep('chen');
    expect(devices.get('chen/device-1')?.token).toBe('renewed');
  });
});
