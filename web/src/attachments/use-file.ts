import { fileTypes } from '@rongcuo/domain';
import { type Ref, ref } from 'vue';
import { failureOf } from '../data/failure.ts';
import type { FileDoor, FileItem } from './file-door.ts';
import { fileListWords } from './text/zh.ts';
import { Damaged, download } from './transfer.ts';

export interface FetchedFile {
  /** Null while nothing is being fetched. */
  readonly percent: Readonly<Ref<number | null>>;
  readonly trouble: Readonly<Ref<string>>;
  readonly told: Readonly<Ref<string>>;
  readonly save: () => Promise<void>;
  readonly view: () => Promise<void>;
}

/** Pictures and PDF show in any browser; HEIC shows in few. */
export function canBeViewed({ file }: FileItem): boolean {
  return fileTypes[file.type].family !== 'office' && file.type !== 'heic';
}

/** How long a browser may take to begin with an address of a file in memory. */
const KEPT_MS = 60_000;

/** One file to be looked at or kept: fetched, held against its hash, and only then handed over. */
export function useFile(open: () => Promise<FileDoor>, item: FileItem): FetchedFile {
  const percent = ref<number | null>(null);
  const trouble = ref('');
  const told = ref('');
  const { file } = item;

  async function fetchBlob(): Promise<Blob | null> {
    if (percent.value !== null) return null;
    percent.value = 0;
    trouble.value = '';
    told.value = '';
    try {
      const bytes = await download(await open(), item.id, file, (received) => {
        percent.value = Math.floor((100 * received) / file.size);
      });
      // The kind is the one that was checked, so that nothing can pass for a page of this site.
      return new Blob([bytes], { type: fileTypes[file.type].mime });
    } catch (error) {
      trouble.value = wordsOf(error);
      return null;
    } finally {
      percent.value = null;
    }
  }

  async function save(): Promise<void> {
    const blob = await fetchBlob();
    if (blob) saveAs(blob);
  }

  function saveAs(blob: Blob): void {
    const link = document.createElement('a');
    link.href = shortLived(blob);
    link.download = file.name;
    link.click();
    told.value = fileListWords.saved(file.name);
  }

  async function view(): Promise<void> {
    // Opened at once, for a browser lets a page open a tab only while it is being clicked.
    const tab = window.open('', '_blank');
    const blob = await fetchBlob();
    if (!blob) return tab?.close();
    if (!tab || tab.closed) return saveAs(blob);
    tab.opener = null;
    tab.location.replace(shortLived(blob));
    told.value = fileListWords.opened(file.name);
  }

  return { percent, trouble, told, save, view };
}

function shortLived(blob: Blob): string {
  const url = URL.createObjectURL(blob);
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
  return url;
}

function wordsOf(error: unknown): string {
  if (error instanceof Damaged) return fileListWords.damaged;
  return failureOf(error) === 'denied' ? fileListWords.denied : fileListWords.offline;
}
