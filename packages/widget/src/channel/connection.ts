/** The line to the host page. */
export type Connection = {
  readonly port: MessagePort;
  readonly origin: string;
  /** What has come before somebody else listens at the port. */
  readonly received: readonly unknown[];
};

/** The widget's page was opened by itself: there is nobody to get a token from. */
export class NoHost extends Error {}
