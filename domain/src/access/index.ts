/** `@rongcuo/domain/access`: who may see what, for people and for tests; nothing that runs in the product needs it. */
export * from './asking.ts';
export * from './beside/matter.ts';
export * from './beside/readers.ts';
export * from './beside/standing.ts';
export * from './beside/text/zh.ts';
export * from './beside/writing.ts';
export * from './circumstance.ts';
export * from './files.ts';
export * from './house.ts';
export * from './matter.ts';
export * from './openings.ts';
export * from './readers.ts';
export * from './standing.ts';
export * from './text/zh.ts';
export * from './writing.ts';
