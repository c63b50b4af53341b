import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBank } from './bank.ts';
import { readState, writeState } from './state-file.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kestrel-'));
  file = join(folder, 'below', 'state.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () => openBank({ stateFile: file, makeId: () => 'kestrel_1', onChanged: () => {} });

test('accounts and webhook ids are there again after a restart', () => {
  const before = open();
  before.open();
  before.change('kestrel_1', { status: 'in_review', verificationId: 'vrf_test_1', mints: 1 });
  before.rememberWebhook('evt_1');
  const after = open();
  expect(after.find('kestrel_1')).toEqual(before.find('kestrel_1'));
  expect(after.hasSeenWebhook('evt_1')).toBe(true);
  expect(after.hasSeenWebhook('evt_2')).toBe(false);
});

test('a draft that a crash left half written is not read, and the next write replaces it', () => {
  const bank = open();
  bank.open();
  writeFileSync(`${file}.new`, '{"accounts":{"kest');
  expect(open().find('kestrel_1')).toEqual(bank.find('kestrel_1'));
  bank.change('kestrel_1', { status: 'active' });
  expect(readState(file).accounts['kestrel_1']?.status).toBe('active');
  expect(existsSync(`${file}.new`)).toBe(false);
});

test('the file is written beside the old one and only its owner may read it', () => {
  writeState(file, { accounts: {}, webhookIds: [] });
  const { ino } = statSync(file);
  writeState(file, { accounts: {}, webhookIds: ['evt_1'] });
  expect(statSync(file).ino).not.toBe(ino);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a file of something else is neither read nor overwritten', () => {
  const foreign = join(folder, 'foreign.json');
  writeFileSync(foreign, '{"accounts":[{"name":"x"}]}');
  expect(() => openBank({ stateFile: foreign, makeId: () => 'kestrel_1', onChanged: () => {} })).toThrow(
    'move it away',
  );
  expect(readFileSync(foreign, 'utf8')).toBe('{"accounts":[{"name":"x"}]}');
});
