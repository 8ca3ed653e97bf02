import * as lite from 'firebase/firestore/lite';
import { contract } from './contract.ts';

const bytes = (length: number) => lite.Bytes.fromUint8Array(new Uint8Array(length));

contract('bytes', [
  {
    title: 'bytes are told from text, and are counted as bytes',
    when: 'data.b is bytes && data.b.size() <= 3',
    allows: [{ b: bytes(0) }, { b: bytes(3) }],
    denies: [{ b: bytes(4) }, { b: 'abc' }, { b: [1] }, { c: bytes(1) }],
  },
]);
