import type { Page } from 'playwright-core';

/** What a camera writes into a picture. */
export const whereTaken = 'GPS 31.2304 121.4737';

/** A picture as a phone takes it: 4000 by 3000, and with where it was taken. */
export async function photograph(page: Page): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 4000;
    canvas.height = 3000;
    const context = canvas.getContext('2d');
    for (let i = 0; context && i < 4000; i += 1) {
      context.fillStyle = `hsl(${i % 360} 60% ${40 + (i % 30)}%)`;
      context.fillRect((i * 97) % 4000, (i * 61) % 3000, 90, 70);
    }
    return canvas.toDataURL('image/jpeg', 0.95);
  });
  const plain = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
  const exif = Buffer.from(`Exif\0\0${whereTaken}`, 'latin1');
  const length = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([plain.subarray(0, 2), length, exif, plain.subarray(2)]);
}

/** Width and height, as the picture itself says. */
export function sizeOf(jpeg: Uint8Array): readonly [width: number, height: number] {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  for (let at = 2; at < jpeg.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    if (marker === 0xffc0 || marker === 0xffc2) return [view.getUint16(at + 7), view.getUint16(at + 5)];
  }
  throw new Error('no picture');
}
