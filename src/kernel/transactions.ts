/**
 * Work that happens whole or not at all. What a use case reads and writes inside `within` is one transaction: the record,
 * its next steps and its audit entries are saved together or not at all (design D3, measurements 5.2).
 */
export interface Transactions<Records> {
  within<T>(work: (records: Records) => Promise<T>): Promise<T>;
}
