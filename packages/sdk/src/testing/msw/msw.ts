export { createMockApi, type MockApi, type MockApiOptions, type MockEvent } from './create-mock-api.ts';
export type { MovedStatus } from './mock-record.ts';
