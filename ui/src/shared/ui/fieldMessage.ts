import { asProblem } from '../api/problem'

/** What the server said of one field of a refused request. */
export function fieldMessage(error: unknown, field: string): string | undefined {
  return error ? asProblem(error).fields.find((problem) => problem.field === field)?.message : undefined
}
