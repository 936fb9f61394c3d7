import { asProblem } from '../api/problem';
/** What the server said of one field of a refused request. */
export function fieldMessage(error, field) {
    return error ? asProblem(error).fields.find((problem) => problem.field === field)?.message : undefined;
}
