import { apiDocument } from '@/lib/api/api-document'
import { options } from '@/lib/api/cross-origin'

type Context = { params: Promise<{ dialect: string }> }

export const GET = async (request: Request, { params }: Context) =>
  apiDocument(request, (await params).dialect)

export const OPTIONS = () => options(['GET', 'HEAD', 'OPTIONS'])
