/**
 * Provisional: the shape that `npm run api` generates from openapi/openapi.json, written after the REST contract until
 * that file is there. The first generated version replaces this one whole.
 */
import type { RecordPaths, RecordSchemas } from './schema.records'

type Json<Body> = { headers: { [name: string]: unknown }; content: { 'application/json': Body } }
type NoContent = { headers: { [name: string]: unknown }; content?: never }
type Parameters<Query = never, Path = never> = {
  query?: Query
  header?: never
  path: Path
  cookie?: never
}
type PathlessParameters<Query = never> = { query?: Query; header?: { 'Idempotency-Key'?: string }; path?: never; cookie?: never }
type Read<Response, Query = never> = {
  parameters: PathlessParameters<Query>
  requestBody?: never
  responses: { 200: Json<Response> }
}
type ReadOne<Response, Path = { id: string }> = {
  parameters: Parameters<never, Path>
  requestBody?: never
  responses: { 200: Json<Response> }
}
type Write<Body, Response> = {
  parameters: PathlessParameters
  requestBody: { content: { 'application/json': Body } }
  responses: { 200: Json<Response> }
}
type WriteOne<Body, Response> = {
  parameters: Parameters<never, { id: string }>
  requestBody: { content: { 'application/json': Body } }
  responses: { 200: Json<Response> }
}
type ActOnOne<Response> = {
  parameters: Parameters<never, { id: string }>
  requestBody?: never
  responses: { 200: Json<Response> }
}
type Paging = { page?: number; size?: number }
type Paged<Item> = { items: Item[]; page: number; size: number; total: number }

type S = components['schemas']

export interface paths extends RecordPaths {
  '/api/session': {
    get: Read<S['Me']>
    post: Write<S['Login'], S['Me']>
    patch: Write<S['Preferences'], S['Me']>
    delete: { parameters: PathlessParameters; requestBody?: never; responses: { 204: NoContent } }
  }
  '/api/users': { get: Read<Paged<S['UserRow']>, Paging & { query?: string; team?: string }> }
  '/api/tasks': {
    get: Read<
      Paged<S['TaskRow']>,
      Paging & { view?: 'mine' | 'team' | 'all'; subjectType?: string; subject?: string; query?: string }
    >
  }
  '/api/tasks/{id}': { get: ReadOne<S['TaskPage']> }
  '/api/tasks/{id}/claim': { post: ActOnOne<S['TaskPage']> }
  '/api/tasks/{id}/release': { post: ActOnOne<S['TaskPage']> }
  '/api/tasks/{id}/assignment': { post: WriteOne<{ userId: string }, S['TaskPage']> }
  '/api/tasks/{id}/follow-up': { put: WriteOne<{ at: string | null }, S['TaskPage']> }
  '/api/tasks/{id}/completion': {
    post: WriteOne<{ values: { [key: string]: unknown } }, { subject: S['Subject'] }>
  }
  '/api/processes/{type}/{id}': { get: ReadOne<S['ProcessState'], { type: string; id: string }> }
  '/api/process-definitions/{definitionId}/xml': {
    get: {
      parameters: Parameters<never, { definitionId: string }>
      requestBody?: never
      responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/xml': string } } }
    }
  }
  '/api/incidents': { get: Read<Paged<S['Incident']>, Paging> }
  '/api/incidents/{id}/retry': {
    post: { parameters: Parameters<never, { id: string }>; requestBody?: never; responses: { 204: NoContent } }
  }
  '/api/leads': {
    get: Read<Paged<S['LeadRow']>, Paging & { status?: string; owner?: 'mine' | 'all'; query?: string }>
    post: Write<S['LeadCapture'], { id: string }>
  }
  '/api/leads/{id}': { get: ReadOne<S['Lead']> }
  '/api/leads/{id}/decision': { post: WriteOne<S['LeadDecisionRequest'], S['Lead']> }
  '/api/leads/{id}/withdrawal': { post: WriteOne<{ version: number; reason: string }, S['Lead']> }
  '/api/customers': {
    get: Read<Paged<S['CustomerRow']>, Paging & { query?: string }>
    post: Write<S['NewCustomer'], S['CustomerView']>
  }
  '/api/customers/{id}/glance': { get: ReadOne<S['CustomerGlance']> }
  '/api/products': {
    get: Read<Paged<S['ProductRow']>, Paging & { query?: string }>
    post: Write<S['ProductChange'], S['ProductView']>
  }
  '/api/notifications': { get: Read<Paged<S['Notification']>, Paging> }
  '/api/notifications/unread': { get: Read<{ count: number }> }
  '/api/notifications/read': {
    post: {
      parameters: PathlessParameters
      requestBody: { content: { 'application/json': { ids?: string[] } } }
      responses: { 204: NoContent }
    }
  }
}

export interface components {
  schemas: RecordSchemas & {
    Person: { id: string; name: string }
    Team: { id: string; name: string }
    Money: { amount: string; currency: string }
    Subject: { type: string; id: string; label: string }
    Me: {
      id: string
      username: string
      name: string
      email: string
      role: 'REP' | 'SUPERVISOR' | 'MANAGER' | 'ADMIN'
      team: S['Team'] | null
      language: 'en' | 'cs' | 'pl'
      timeZone: string
    }
    Login: { username: string; password: string }
    Preferences: { language?: 'en' | 'cs' | 'pl'; timeZone?: string }
    UserRow: { id: string; name: string; username: string; role: string; team: S['Team'] | null }
    TaskRow: {
      id: string
      name: string
      formId: string | null
      assignee: S['Person'] | null
      team: S['Team'] | null
      subject: S['Subject']
      customer: S['Person'] | null
      createdAt: string
      dueAt: string | null
      late: boolean
      followUpAt: string | null
      priority: number
    }
    TaskPage: { task: S['TaskRow']; form: { [key: string]: unknown } | null; data: { [key: string]: unknown } }
    ProcessState: { definitionId: string; name: string; activeElements: string[]; visitedElements: string[] }
    Incident: {
      id: string
      subject: { type: string; id: string } | null
      activityName: string
      message: string
      since: string
      processName: string
    }
    Contact: {
      name?: string | null
      email?: string | null
      phone?: string | null
      company?: string | null
      registrationNumber?: string | null
      jobRole?: 'DIRECTOR' | 'MANAGER' | 'SPECIALIST' | 'STUDENT' | 'OTHER' | null
      country?: string | null
      language?: string | null
    }
    Interest: {
      kind?: 'DEMO_REQUEST' | 'PRICE_REQUEST' | 'CONTACT' | 'DOWNLOAD' | 'EVENT' | 'OTHER'
      productId?: string | null
      employees?: number | null
      message?: string | null
    }
    LeadCapture: { contact: S['Contact']; interest: S['Interest']; source: S['LeadRow']['source'] }
    LeadRow: {
      id: string
      name: string
      company: string | null
      source: 'WEB_FORM' | 'E_MAIL' | 'PHONE' | 'REFERRAL' | 'EVENT' | 'IMPORT' | 'OTHER'
      status: 'CAPTURED' | 'OPEN' | 'NURTURING' | 'QUALIFIED' | 'DISQUALIFIED' | 'WITHDRAWN'
      points: number | null
      temperature: 'HOT' | 'WARM' | 'COLD' | null
      owner: S['Person'] | null
      team: S['Team'] | null
      capturedAt: string
      dueAt: string | null
      late: boolean
    }
    Lead: S['LeadRow'] & {
      contact: S['Contact']
      interest: S['Interest']
      reasons: string[]
      duplicates: S['LeadDuplicate'][]
      decision: S['LeadDecision'] | null
      customer: S['Person'] | null
      opportunityId: string | null
      version: number
    }
    LeadDuplicate: { type: string; id: string | null; label: string | null; owner: S['Person'] | null }
    LeadDecision: {
      outcome: 'QUALIFIED' | 'NURTURE' | 'DISQUALIFIED'
      reason: string | null
      note: string | null
      nurtureUntil: string | null
      decidedAt: string
    }
    LeadDecisionRequest: {
      outcome: 'QUALIFIED' | 'NURTURE' | 'DISQUALIFIED'
      reason?: string
      nurtureUntil?: string
      note?: string
      dealName?: string
      amount?: S['Money']
      version: number
    }
    CustomerRow: {
      id: string
      kind: 'ORGANISATION' | 'PERSON'
      name: string
      registrationNumber: string | null
      city: string | null
      country: string | null
      owner: S['Person'] | null
    }
    TimelineItem: {
      id: string
      at: string
      kind: 'CALL' | 'MEETING' | 'E_MAIL' | 'NOTE' | 'VISIT' | 'OTHER' | 'EVENT'
      title: string | null
      content: string | null
      user: S['Person'] | null
      durationMinutes: number | null
      outcome: string | null
      cost: S['Money'] | null
      plannedFor: string | null
      reminderAt: string | null
      done: boolean
      event: { code: string; params: { [key: string]: string } } | null
    }
    CustomerGlance: {
      id: string
      name: string
      owner: S['Person'] | null
      openDeals: number
      openAmount: S['Money'][]
      wonDeals: number
      lastContacts: S['TimelineItem'][]
      notes: string[]
      preferences: string[]
    }
    ProductRow: {
      id: string
      name: string
      code: string
      series: string | null
      listPrice: S['Money'] | null
      maxDiscountPercent: number | null
      available: number | null
      nextDelivery: string | null
    }
    Notification: {
      id: string
      kind: string
      params: { [key: string]: string }
      subject: { type: string; id: string } | null
      createdAt: string
      readAt: string | null
    }
  }
}
