import { type FileRefusal, type FileState, fileRefusalWords } from '@rongcuo/domain';
import { type ComputedRef, computed, onScopeDispose, type Ref, ref, type ShallowRef, shallowRef } from 'vue';
import { failureOf } from '../data/failure.ts';
import { member, recheckSession } from '../data/session.ts';
import type { FilesAsked } from './file-door.ts';
import { openDoor } from './open-door.ts';
import { type AnyStoredFile, isOfDraft } from './owners.ts';
import { prepare } from './prepare.ts';
import { shrinkPicture } from './shrink.ts';
import { attachmentWords as words } from './text/zh.ts';
import { type Progress, type Transfer, upload } from './transfer.ts';

export type AttachmentStatus =
  | { readonly state: 'queued' | 'preparing' | 'unfinished' }
  | Progress
  | { readonly state: 'ready'; readonly file: AnyStoredFile }
  | { readonly state: 'trouble'; readonly words: string };

export interface Attachment {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  /** Known once it has begun on the server. */
  readonly fileId: string | null;
  readonly status: AttachmentStatus;
}

export interface Attachments {
  readonly asked: FilesAsked;
  readonly items: Readonly<ShallowRef<readonly Attachment[]>>;
  /** What was attached earlier could not be read. */
  readonly unread: Readonly<Ref<boolean>>;
  readonly busy: ComputedRef<boolean>;
  /** The files that count, as an action names them. */
  readonly ready: ComputedRef<readonly string[]>;
  /** What has just happened, to be read aloud. */
  readonly told: Readonly<Ref<string>>;
  /** Reads what was attached earlier, once. */
  readonly load: () => Promise<void>;
  readonly choose: (files: readonly File[]) => void;
  readonly remove: (key: string) => Promise<void>;
}

const underWay: readonly AttachmentStatus['state'][] = ['queued', 'preparing', 'sending', 'checking'];
const refused = (why: FileRefusal): AttachmentStatus => ({ state: 'trouble', words: fileRefusalWords[why] });

/**
 * Files being attached to a part of a matter; they go on uploading for as long as the scope lives, whatever page it shows.
 * Of a draft every file is shown, and can be taken back until it is submitted. For what is put on record those chosen here
 * are: what counts once is never removed, only left out.
 * @param matter its path
 */
export function useAttachments(matter: string, asked: FilesAsked): Attachments {
  const items = shallowRef<readonly Attachment[]>([]);
  const unread = ref(false);
  const told = ref('');
  const running = new Map<string, AbortController>();
  const keepsAll = isOfDraft(asked.belongsTo);
  let loaded = false;
  let last: Promise<unknown> = Promise.resolve();
  let count = 0;

  const find = (key: string): Attachment | undefined => items.value.find((item) => item.key === key);
  const change = (key: string, to: Partial<Attachment>): void => {
    items.value = items.value.map((item) => (item.key === key ? { ...item, ...to } : item));
  };
  const drop = (key: string): void => {
    items.value = items.value.filter((item) => item.key !== key);
  };
  const busy = computed(() => items.value.some(({ status }) => underWay.includes(status.state)));
  const ready = computed(() =>
    items.value.flatMap(({ fileId, status }) => (status.state === 'ready' && fileId !== null ? [fileId] : [])),
  );

  async function load(): Promise<void> {
    const uid = member.value?.uid;
    if (loaded || !keepsAll || uid === undefined) return;
    loaded = true;
    unread.value = false;
    try {
      const found = await (await openDoor(matter)).listOwn(asked, uid);
      const here = new Set(items.value.map(({ fileId }) => fileId));
      const earlier = found
        .filter(({ id }) => !here.has(id))
        .map(({ id, file }) => ({ ...statusOf(file), ...shownAs(id, file) }));
      items.value = [...earlier, ...items.value];
    } catch {
      loaded = false;
      unread.value = true;
    }
  }

  function choose(files: readonly File[]): void {
    if (files.length === 0) return;
    told.value = words.told.chosen(files.length);
    for (const file of files) {
      count += 1;
      const key = `chosen-${count}`;
      const giveUp = new AbortController();
      running.set(key, giveUp);
      items.value = [
        ...items.value,
        { key, name: file.name, size: file.size, fileId: null, status: { state: 'queued' } },
      ];
      // One after another: on a slow line the first is there sooner, and a phone holds one in memory.
      last = last.then(() => send(key, file, giveUp.signal));
    }
  }

  async function send(key: string, chosen: File, signal: AbortSignal): Promise<void> {
    const uid = member.value?.uid;
    if (signal.aborted || uid === undefined) return;
    try {
      change(key, { status: { state: 'preparing' } });
      const found = await prepare(chosen, chosen.name, shrinkPicture).catch(() => null);
      if (found === null) return trouble(key, words.unreadable);
      if (!found.ok) return trouble(key, fileRefusalWords[found.why]);
      const { name, size } = found.prepared.file;
      change(key, { name, size });
      const transfer: Transfer = { door: await openDoor(matter), signal, pause, renew: recheckSession };
      const outcome = await upload(found.prepared, { ...asked, by: uid }, transfer, progressed(key), began(key));
      if (outcome.state === 'refused') return trouble(key, fileRefusalWords[outcome.why]);
      change(key, { status: { state: 'ready', file: outcome.file } });
      told.value = words.told.ready(name);
    } catch (error) {
      if (signal.aborted) return;
      trouble(key, failureOf(error) === 'denied' ? words.denied : words.failed);
    } finally {
      running.delete(key);
    }
  }

  function progressed(key: string): (progress: Progress) => void {
    return (status) => {
      if (status.state === 'sending' && status.waiting) told.value = words.told.waiting;
      change(key, { status });
    };
  }

  /** From now on it is known which file it is: one that was left unfinished, or is there already, is shown once. */
  function began(key: string): (fileId: string) => void {
    return (fileId) => {
      items.value = items.value.filter((item) => item.key === key || item.fileId !== fileId);
      change(key, { fileId });
    };
  }

  function trouble(key: string, what: string): void {
    const name = find(key)?.name ?? '';
    change(key, { status: { state: 'trouble', words: what } });
    told.value = words.told.trouble(name, what);
  }

  async function remove(key: string): Promise<void> {
    const item = find(key);
    if (!item) return;
    running.get(key)?.abort();
    const kept = item.status.state === 'ready' && !keepsAll;
    try {
      if (item.fileId !== null && !kept) await (await openDoor(matter)).remove(item.fileId);
      drop(key);
      told.value = words.told.removed(item.name);
    } catch (error) {
      // Nothing there any more is as good as removed.
      if (failureOf(error) === 'denied' && item.status.state !== 'ready') drop(key);
      else told.value = words.removeFailed(item.name);
    }
  }

  const leaving = (event: BeforeUnloadEvent): void => {
    if (busy.value) event.preventDefault();
  };
  window.addEventListener('beforeunload', leaving);
  onScopeDispose(() => {
    window.removeEventListener('beforeunload', leaving);
    for (const giveUp of running.values()) giveUp.abort();
  });
  return { asked, items, unread, busy, ready, told, load, choose, remove };
}

function shownAs(id: string, { name, size }: AnyStoredFile): Omit<Attachment, 'status'> {
  return { key: id, name, size, fileId: id };
}

function statusOf(file: AnyStoredFile): Pick<Attachment, 'status'> {
  const statuses: Readonly<Record<FileState, AttachmentStatus>> = {
    uploading: { state: 'unfinished' },
    checking: { state: 'unfinished' },
    ready: { state: 'ready', file },
    refused: refused(file.why ?? 'hash-mismatch'),
  };
  return { status: statuses[file.state] };
}

/** So long, or until the connection is back. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    window.addEventListener('online', end);
  });
}
