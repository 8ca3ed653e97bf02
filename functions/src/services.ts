import { initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';

// This module is only ever reached through a handler's dynamic import, so the SDK loads with the first event, not at start.
initializeApp();

export const db = getFirestore();
export const auth = getAuth();
