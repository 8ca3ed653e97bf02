import type { Shrink } from './prepare.ts';

/** A page photographed at this size can be read to its footnotes, in a tenth of what the camera keeps. */
const LONGEST_SIDE = 2560;
const QUALITY = 0.85;

/**
 * Draws a picture anew as JPEG: smaller, upright, without place and time of taking, which cameras hide in it.
 */
export const shrinkPicture: Shrink = async (picture) => {
  const bitmap = await createImageBitmap(picture, { imageOrientation: 'from-image' }).catch(() => null);
  if (!bitmap) return null;
  try {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    const context = canvas.getContext('2d');
    if (!context) return null;
    // JPEG knows no transparency: a stamp without ground would otherwise come out on black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  } finally {
    bitmap.close();
  }
};
