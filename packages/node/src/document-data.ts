/** As ICAO 9303 has it: female, male, unspecified. */
type Sex = 'F' | 'M' | 'X';

/** What the chip of a Chinese resident ID card says. Personal data. */
export type ChineseIdCardData = {
  readonly type: 'cn_id_card';
  readonly name: string;
  /** 17 digits and a check character. */
  readonly number: string;
  readonly sex: Sex;
  readonly ethnicity: string;
  /** `1990-01-31`. */
  readonly birth_date: string;
  readonly address: string;
  readonly issuing_authority: string;
  readonly valid_from: string;
  /** A date, or `long_term`. */
  readonly valid_until: string;
  /** SHA-256 of the portrait as read. The picture itself never leaves the phone. */
  readonly portrait_sha256: string;
};

/** What the chip of a biometric passport says. Personal data. */
export type PassportData = {
  readonly type: 'passport';
  readonly surname: string;
  readonly given_names: string;
  readonly number: string;
  /** As in the machine-readable zone: `UTO`. */
  readonly nationality: string;
  readonly sex: Sex;
  readonly birth_date: string;
  readonly issuing_state: string;
  readonly valid_until: string;
  /** SHA-256 of the portrait as read. The picture itself never leaves the phone. */
  readonly portrait_sha256: string;
};

/** What was read from a document's chip: the `result` of a verified verification. Personal data. */
export type DocumentData = ChineseIdCardData | PassportData;
