import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BpmnModdle } from 'bpmn-moddle'
import camunda from 'camunda-bpmn-moddle/resources/camunda.json'
import type { ModdleElement } from './moddle'
import type { Moddle } from './services'

/** Tests run in `ui`; the shipped models lie beside it. */
export const ROOT = join(process.cwd(), '..')

export function shipped(extension: string): [file: string, content: string][] {
  return ['processes', 'decisions'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(extension))
      .map((file): [string, string] => [file, readFileSync(join(ROOT, folder, file), 'utf8')]),
  )
}

export type TestModdle = Moddle & { fromXML: (xml: string) => Promise<{ rootElement: ModdleElement; warnings: unknown[] }> }

export const moddle = () => new BpmnModdle({ camunda }) as unknown as TestModdle

export async function read(xml: string) {
  const { rootElement, warnings } = await moddle().fromXML(xml)
  if (warnings.length > 0) throw new Error(JSON.stringify(warnings))
  return rootElement
}
