import {
  type ConfiguredChannels,
  DEVICES,
  type Device,
  defaultPreferences,
  noChannels,
  type Preferences,
  paths,
} from '@rongcuo/domain';
import {
  collection,
  deleteDoc,
  doc,
  type Firestore,
  getDoc,
  getDocs,
  limit,
  orderBy,
  query,
  serverTimestamp,
  setDoc,
} from 'firebase/firestore/lite';
import { decodeChannels, decodeDevice, decodePreferences } from '../decode.ts';

/** How somebody wants to be told beside the inbox, and on which of their devices. */

export interface OwnDevice extends Device {
  readonly id: string;
}

export async function readPreferences(db: Firestore, uid: string): Promise<Preferences> {
  const fields = (await getDoc(doc(db, paths.preferences(uid)))).data();
  return (fields && decodePreferences(fields)) ?? defaultPreferences;
}

export function savePreferences(db: Firestore, uid: string, preferences: Preferences): Promise<void> {
  return setDoc(doc(db, paths.preferences(uid)), { ...preferences });
}

/** None, as long as the functions have not said so. */
export async function readChannels(db: Firestore): Promise<ConfiguredChannels> {
  const fields = (await getDoc(doc(db, paths.channels))).data();
  return (fields && decodeChannels(fields)) ?? noChannels;
}

export async function listDevices(db: Firestore, uid: string): Promise<OwnDevice[]> {
  const found = await getDocs(query(collection(db, paths.devices(uid)), orderBy('at', 'desc'), limit(DEVICES)));
  return found.docs.flatMap((one) => {
    const device = decodeDevice(one.data());
    return device ? [{ id: one.id, ...device }] : [];
  });
}

export function putDevice(db: Firestore, uid: string, id: string, { token, label }: Device): Promise<void> {
  return setDoc(doc(db, paths.device(uid, id)), { token, label, at: serverTimestamp() });
}

export function removeDevice(db: Firestore, uid: string, id: string): Promise<void> {
  return deleteDoc(doc(db, paths.device(uid, id)));
}
