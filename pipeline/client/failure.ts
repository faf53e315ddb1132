export type FailureCode =
  | "client.damaged"
  | "client.drift"
  | "client.no-match"
  | "client.signature"
  | "client.stale-list"
  | "client.unreachable"
  | "client.unreadable"
  | "client.withdrawn";

/** Why data could not be had, or is not what it should be. */
export class ClientFailure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string) {
    super(message);
    this.name = "ClientFailure";
    this.code = code;
  }
}

/** The client was asked for what there cannot be: an option is missing, or means nothing. */
export class ClientMisuse extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ClientMisuse";
  }
}
