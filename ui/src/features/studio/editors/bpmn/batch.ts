import type { CommandStack } from './services'

const BATCH = 'kramek.batch'

/** Lets many changes be one step of undo: what a person does once is taken back once. */
export class BatchModule {
  static $inject = ['commandStack']

  constructor(private readonly commandStack: CommandStack) {
    commandStack.register(BATCH, { preExecute: ({ run }: { run: () => void }) => run() })
  }

  together(run: () => void) {
    this.commandStack.execute(BATCH, { run })
  }
}
