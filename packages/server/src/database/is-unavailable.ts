/** SQLite's result codes for "not now": I/O error (a disk that is full says so too), and a full disk. */
const TRANSIENT_SQLITE_CODES = [10, 13];

/**
 * PostgreSQL's codes for "not now": connection exceptions (08), a full disk, no memory, too many connections, shutting down or starting up,
 * and transactions that lost against another. PostgreSQL's manual, appendix A.
 */
const TRANSIENT_SQL_STATES = /^(08...|53[1234]00|57P0[123]|40001|40P01)$/;
const NETWORK_CODES = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** What pg and its pool say in words only. */
const PG_WORDS =
  /^(timeout exceeded when trying to connect|Connection terminated|Client (has encountered|was closed))/;

/** Whether an error means that the database cannot be reached just now, so that the same request can succeed later. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // The extended codes are in the higher bytes.
  if ('errcode' in error) return TRANSIENT_SQLITE_CODES.includes(Number(error.errcode) & 0xff);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return TRANSIENT_SQL_STATES.test(code) || NETWORK_CODES.test(code) || PG_WORDS.test(error.message);
}
