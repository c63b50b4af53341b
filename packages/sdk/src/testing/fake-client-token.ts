/** A client token of the right form that opens nothing. */
export const fakeClientToken = `ct_test_${'fake-client-token'.padEnd(22, '0')}_${'opens-nothing'.padEnd(43, '0')}`;
