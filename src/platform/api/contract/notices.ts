import { z } from "zod";
import { NOTICE_KINDS } from "../../../domain/notice.ts";
import { noReply, put, read } from "./endpoint.ts";
import { time } from "./shapes.ts";

const notice = z.object({
  id: z.string(),
  kind: z.enum(NOTICE_KINDS),
  at: time.describe("since when it concerns the caller"),
  subject: z.object({ type: z.enum(["finding", "run"]), id: z.string() }),
  title: z.string().describe("the finding's message, or the id of the source"),
  by: z.string().nullable().describe("who did it"),
  until: time.nullable().describe("when it is due, or ends"),
  unread: z.boolean(),
});

export const notices = {
  list: read({
    path: "/notices",
    needs: { permission: "estate:read" },
    summary: "List what happened in thirty days that concerns the caller, newest first",
    reply: z.array(notice),
  }),
  read: put({
    path: "/notices/reading",
    needs: "signed-in",
    summary: "Take what happened until an instant as read",
    body: z.strictObject({ until: time.min(0) }),
    reply: noReply,
    status: 204,
  }),
};
