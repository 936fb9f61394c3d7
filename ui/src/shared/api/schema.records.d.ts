/**
 * Provisional like schema.d.ts and replaced together with it: deals, approvals, escalations, activities, customers,
 * products and imports, written after the REST contract.
 */
import type { ActOnOne, components, Json, Paged, Paging, Parameters, PathlessParameters, Read, ReadOne, Write, WriteOne } from './schema'

type S = components['schemas']
type Patch<Body, Response> = WriteOne<Body, Response>
type Remove<Path> = {
  parameters: Parameters<never, Path>
  requestBody?: never
  responses: { 200: Json<S['CustomerView']> }
}
type Upload<Response> = {
  parameters: PathlessParameters
  requestBody: { content: { 'multipart/form-data': { file: string } } }
  responses: { 201: Json<Response> }
}

export interface RecordPaths {
  '/api/opportunities/board': {
    get: Read<S['Board'], { owner?: 'mine' | 'all'; team?: string; query?: string; asOf?: string }>
  }
  '/api/opportunities': {
    get: Read<
      Paged<S['Card']>,
      Paging & { stage?: string; status?: string; owner?: 'mine' | 'all'; customer?: string; query?: string }
    >
    post: Write<S['NewOpportunity'], S['OpportunityView']>
  }
  '/api/opportunities/{id}': {
    get: ReadOne<S['OpportunityView']>
    patch: Patch<S['OpportunityEdit'], S['OpportunityView']>
  }
  '/api/opportunities/{id}/items': { put: WriteOne<{ version: number; items: S['ItemChange'][] }, S['OpportunityView']> }
  '/api/opportunities/{id}/moves': { post: WriteOne<{ target: string; version: number; override?: string }, S['Moved']> }
  '/api/opportunities/{id}/loss': {
    post: WriteOne<{ reason: S['LossReason']; competitor?: string; note?: string; version: number }, S['OpportunityView']>
  }
  '/api/opportunities/{id}/reopening': { post: WriteOne<{ stage: string; reason: string; version: number }, S['OpportunityView']> }
  '/api/approvals/{id}': { get: ReadOne<S['ApprovalPage']> }
  '/api/approvals/{id}/decision': {
    post: WriteOne<{ decision: 'APPROVE' | 'REJECT' | 'RETURN'; comment?: string; version: number }, S['ApprovalPage']>
  }
  '/api/approvals/{id}/recall': { post: WriteOne<{ version: number }, S['ApprovalPage']> }
  '/api/escalations/{id}': { get: ReadOne<S['EscalationPage']> }
  '/api/escalations/{id}/acknowledgement': { post: WriteOne<{ promisedUntil?: string; comment?: string; version: number }, S['EscalationPage']> }
  '/api/escalations/{id}/reassignment': { post: WriteOne<{ userId: string; comment?: string; version: number }, S['EscalationPage']> }
  '/api/escalations/{id}/resolution': { post: WriteOne<{ comment: string; version: number }, S['EscalationPage']> }
  '/api/timeline': { get: Read<Paged<S['TimelineItem']>, Paging & { subject: string }> }
  '/api/activities': { post: Write<S['NewActivity'], S['TimelineItem']> }
  '/api/activities/{id}/completion': {
    post: WriteOne<{ doneAt?: string; durationMinutes?: number; outcome?: string; content?: string }, S['TimelineItem']>
  }
  '/api/customers/{id}': { get: ReadOne<S['CustomerView']>; patch: Patch<S['CustomerChange'], S['CustomerView']> }
  '/api/customers/{id}/contacts': { post: WriteOne<S['NewContactPerson'], S['CustomerView']> }
  '/api/customers/{id}/contacts/{contactId}': {
    put: {
      parameters: Parameters<never, { id: string; contactId: string }>
      requestBody: { content: { 'application/json': S['NewContactPerson'] } }
      responses: { 200: Json<S['CustomerView']> }
    }
    delete: Remove<{ id: string; contactId: string }>
  }
  '/api/customers/{id}/addresses': { post: WriteOne<S['NewAddress'], S['CustomerView']> }
  '/api/customers/{id}/addresses/{addressId}': { delete: Remove<{ id: string; addressId: string }> }
  '/api/customers/{id}/notes': { post: WriteOne<{ text: string }, S['CustomerView']> }
  '/api/customers/{id}/notes/{noteId}': { delete: Remove<{ id: string; noteId: string }> }
  '/api/products/{id}': { get: ReadOne<S['ProductView']>; patch: Patch<S['ProductChange'] & { version: number }, S['ProductView']> }
  '/api/imports': { get: Read<Paged<S['Summary']>, Paging>; post: Upload<S['View']> }
  '/api/imports/{id}': { get: ReadOne<S['View']>; patch: Patch<S['ImportFormat'], S['View']> }
  '/api/imports/{id}/dry-run': { post: ActOnOne<S['View']> }
  '/api/imports/{id}/settlements': {
    put: { parameters: Parameters<never, { id: string }>; requestBody: { content: { 'application/json': S['Settlement'][] } }; responses: { 200: Json<S['View']> } }
  }
  '/api/imports/{id}/run': { post: ActOnOne<S['View']> }
}

export interface RecordSchemas {
  Board: { definitionId: string; version: number; columns: S['Column'][] }
  Column: {
    stage: string
    label: string
    probability: number
    kind: 'OPEN' | 'WON' | 'LOST'
    older: boolean
    count: number
    sums: S['Money'][]
    weighted: S['Money'][]
    cards: S['Card'][]
  }
  Pending: { target: string; label: string; approvalId: string | null }
  Card: {
    id: string
    name: string
    stage: string
    status: S['OpportunityStatus']
    customer: S['Person'] | null
    amount: S['Money'] | null
    discountPercent: number
    owner: S['Person'] | null
    stageSince: string
    expectedClose: string | null
    stalled: boolean
    pending: S['Pending'] | null
    nextActivity: { at: string; title: string } | null
    version: number
    moves: string[]
  }
  OpportunityStatus: 'OPEN' | 'WON' | 'LOST'
  LossReason: 'PRICE' | 'COMPETITOR' | 'NO_DECISION' | 'NO_BUDGET' | 'TIMING' | 'PRODUCT_FIT' | 'OTHER'
  ItemView: {
    productId: string
    name: string
    quantity: number
    listPrice: S['Money']
    discountPercent: number
    price: S['Money']
  }
  ItemChange: { productId: string; quantity: number; discountPercent: number }
  Move: { target: string; label: string; kind: 'FORWARD' | 'BACK' | 'WON' }
  OpportunityView: {
    id: string
    name: string
    customer: S['Person'] | null
    owner: S['Person'] | null
    team: S['Team'] | null
    stage: { key: string; label: string; since: string }
    status: S['OpportunityStatus']
    amount: S['Money'] | null
    listAmount: S['Money'] | null
    discountPercent: number
    marginPercent: number | null
    expectedClose: string | null
    items: S['ItemView'][]
    competitors: string[]
    lossReason: S['LossReason'] | null
    lossNote: string | null
    pending: S['Pending'] | null
    locked: boolean
    stalled: boolean
    moves: S['Move'][]
    leadId: string | null
    reopenReason: string | null
    createdAt: string
    closedAt: string | null
    version: number
  }
  Moved: { outcome: 'MOVED' | 'AWAITING_APPROVAL'; opportunity: S['OpportunityView'] }
  NewOpportunity: {
    name: string
    customerId?: string
    ownerId?: string
    amount?: S['Money']
    expectedClose?: string
  }
  OpportunityEdit: {
    version: number
    name?: string
    customerId?: string
    amount?: S['Money']
    expectedClose?: string
    competitors?: string[]
    ownerId?: string
  }
  ApprovalLevel: {
    level: number
    approver: S['Person'] | null
    decision: 'APPROVE' | 'REJECT' | 'RETURN' | null
    comment: string | null
    decidedAt: string | null
  }
  ApprovalPage: {
    id: string
    kind: 'DISCOUNT'
    subject: S['Subject']
    requester: S['Person'] | null
    state: 'OPEN' | 'APPROVED' | 'REJECTED' | 'RETURNED' | 'RECALLED' | 'WITHDRAWN'
    requestedAt: string
    dueAt: string | null
    facts: {
      amount: S['Money'] | null
      listAmount: S['Money'] | null
      discountPercent: number | null
      marginPercent: number | null
      customer: S['Person'] | null
      items: S['ApprovalItem'][]
    }
    steps: S['ApprovalLevel'][]
    taskId: string | null
    version: number
  }
  ApprovalItem: { product: string; quantity: number; listPrice: S['Money']; discountPercent: number; price: S['Money'] }
  EscalationPage: {
    id: string
    reason: 'LEAD_UNANSWERED' | 'DEAL_STALLED' | 'APPROVAL_LATE' | 'TASK_LATE' | 'INCIDENT'
    subject: S['Subject']
    owner: S['Person'] | null
    responsible: S['Person'] | null
    level: number
    state: 'RAISED' | 'ACKNOWLEDGED' | 'RESOLVED'
    raisedAt: string
    dueAt: string | null
    promisedUntil: string | null
    history: S['EscalationEvent'][]
    taskId: string | null
    version: number
  }
  EscalationEvent: {
    at: string
    what: 'RAISED' | 'NOTIFIED' | 'LEVEL_RAISED' | 'ACKNOWLEDGED' | 'REASSIGNED' | 'RESOLVED' | 'LAPSED'
    by: S['Person'] | null
    to: S['Person'] | null
    comment: string | null
  }
  NewActivity: {
    subject: string
    customerId?: string
    kind: S['TimelineItem']['kind']
    title: string
    plannedFor?: string
    doneAt?: string
    durationMinutes?: number
    content?: string
    outcome?: string
    cost?: S['Money']
    reminderAt?: string
  }
  CustomerView: S['CustomerRow'] & {
    email: string | null
    phone: string | null
    website: string | null
    industry: string | null
    founded: number | null
    employees: number | null
    annualRevenue: S['Money'] | null
    parent: S['Person'] | null
    team: S['Team'] | null
    contacts: S['ContactPerson'][]
    addresses: S['Address'][]
    notes: { id: string; text: string; by: S['Person'] | null; at: string }[]
    preferences: string[]
    buyingCentre: S['BuyingCentreRole'][]
    version: number
  }
  ContactPerson: { id: string; name: string; jobTitle: string | null; email: string | null; phone: string | null }
  NewContactPerson: { name: string; jobTitle?: string; email?: string; phone?: string }
  Address: { id: string; kind: 'BILLING' | 'DELIVERY' | 'OTHER'; street: string | null; city: string | null; postalCode: string | null; country: string | null }
  NewAddress: { kind: 'BILLING' | 'DELIVERY' | 'OTHER'; street?: string; city?: string; postalCode?: string; country?: string }
  BuyingCentreRole: { contactId: string; role: 'DECIDES' | 'INFLUENCES' | 'USES'; when: string | null }
  NewCustomer: {
    kind: 'ORGANISATION' | 'PERSON'
    name: string
    registrationNumber?: string
    email?: string
    phone?: string
    website?: string
    industry?: string
    employees?: number
    annualRevenue?: S['Money']
    parentId?: string
  }
  CustomerChange: {
    version: number
    name?: string
    registrationNumber?: string
    email?: string
    phone?: string
    website?: string
    industry?: string
    employees?: number
    annualRevenue?: S['Money']
    parentId?: string
    ownerId?: string
    preferences?: string[]
    buyingCentre?: { contactId: string; role: S['BuyingCentreRole']['role']; when?: string }[]
  }
  CompetitorProduct: { name: string; product: string | null; comparison: string | null }
  ProductChange: {
    name: string
    code?: string
    series?: string
    listPrice: S['Money']
    cost?: S['Money']
    maxDiscountPercent?: number
    properties?: { [name: string]: string }
    competitors?: S['CompetitorProduct'][]
    available?: number
    nextDelivery?: string
  }
  ProductView: {
    id: string
    name: string
    code: string | null
    series: string | null
    listPrice: S['Money']
    cost: S['Money'] | null
    maxDiscountPercent: number | null
    properties: { [name: string]: string }
    competitors: S['CompetitorProduct'][]
    available: number | null
    nextDelivery: string | null
    version: number
  }
  ImportKind: 'USERS' | 'CUSTOMERS' | 'PRODUCTS' | 'OPPORTUNITIES'
  ImportFormat: {
    kind?: S['ImportKind']
    encoding?: string
    separator?: string
    decimalSeparator?: string
    dateFormat?: string
    mapping?: { [field: string]: string }
  }
  Proposal: {
    field: string
    value: string
    count: number
    candidates: { id: string; label: string; score: number }[]
    resolution: { use?: string | null; reject?: boolean | null } | null
  }
  Settlement: { field: string; value: string; resolution: { use?: string; reject?: boolean } | null }
  Rejection: { line: number; field: string | null; value: string | null; code: string; message: string; suggestion: string | null }
  ImportCounts: { rows: number; processed: number; created: number; updated: number; unchanged: number; rejected: number }
  Summary: S['ImportCounts'] & {
    id: string
    fileName: string
    kind: S['ImportKind'] | null
    state: S['ImportState']
    createdAt: string
    importer: S['Person'] | null
  }
  ImportState: 'UPLOADED' | 'CHECKING' | 'CHECKED' | 'RUNNING' | 'DONE' | 'FAILED'
  View: S['ImportCounts'] & {
    id: string
    fileName: string
    kind: S['ImportKind'] | null
    state: S['ImportState']
    createdAt: string
    failure: string | null
    encoding: string | null
    separator: string | null
    decimalSeparator: string | null
    dateFormat: string | null
    header: string[]
    preview: string[][]
    mapping: { [field: string]: string }
    fields: { name: string; required: boolean }[]
    proposals: S['Proposal'][]
    rejections: S['Rejection'][]
  }
}
