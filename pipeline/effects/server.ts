import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { issue, PipelineError } from "../model/findings/issue.ts";
import { visibleLines } from "../model/text/visible.ts";
import type { Answering, Served } from "./effects.ts";

const here = "127.0.0.1";

/** Answers browsers of this machine, and nobody else. A request that cannot be answered is told, and the next one served. */
export const serveHere = (port: number, answerTo: Answering): Promise<Served> =>
  new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      try {
        const { status, headers, body } = answerTo(request.method ?? "GET", request.url ?? "/");
        response.writeHead(status, { ...headers }).end(request.method === "HEAD" ? undefined : body);
      } catch (error) {
        response.writeHead(500, { "content-type": "text/plain" }).end("this file cannot be read\n");
        console.error(visibleLines(String(error)));
      }
    });
    server.once("error", (error) =>
      reject(
        new PipelineError(
          issue("disk.failed", `cannot listen on port ${port}: ${error.message}`, {
            hint: "Name another port with --port.",
          }),
        ),
      ),
    );
    server.listen(port, here, () => {
      const closed = new Promise<void>((end) => server.once("close", () => end()));
      const end = (): void => void server.close();
      process.once("SIGINT", end).once("SIGTERM", end);
      resolve({ url: `http://${here}:${(server.address() as AddressInfo).port}/`, closed, end });
    });
  });
