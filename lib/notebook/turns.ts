/** Lets one thing be done at a time, in the order asked for: what is read first is shown first. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  /**
   * Does something when all before it is done, well or not.
   *
   * @returns what `act` gives
   * @throws what `act` throws
   * @example await turns.take(() => readAll())
   */
  take<Result>(act: () => Promise<Result>): Promise<Result> {
    const turn = this.last.then(act);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
