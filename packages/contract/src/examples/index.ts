export * from './document-data.ts';
export * from './phone.ts';
export * from './problem.ts';
export * from './session.ts';
export * from './verification.ts';
