/** What a host page would load from somebody else, and how it takes it in. */
export type Rival = {
  readonly name: string;
  readonly version: string;
  /** What it expects the page to have already, installed but not counted. */
  readonly peers?: readonly string[];
};

/** The embeds of identity checks and of payments that are compared, in the versions of the comparison. */
export const rivals: readonly Rival[] = [
  { name: '@stripe/stripe-js', version: '10.2' },
  { name: '@sumsub/websdk', version: '2.9' },
  { name: '@synaps-io/verify-sdk', version: '4.0' },
  { name: 'react-plaid-link', version: '5.0', peers: ['react@19', 'react-dom@19'] },
  { name: 'onfido-sdk-ui', version: '14.80' },
  { name: '@veriff/incontext-sdk', version: '2.5' },
  { name: '@didit-protocol/sdk-web', version: '0.4' },
  { name: 'persona', version: '5.9' },
  { name: '@worldcoin/idkit', version: '4.2', peers: ['react@19', 'react-dom@19'] },
  { name: '@selfxyz/qrcode', version: '1.0.22', peers: ['react@19', 'react-dom@19'] },
];
