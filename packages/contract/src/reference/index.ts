export * from './error-reference.ts';
export * from './error-sections.ts';
