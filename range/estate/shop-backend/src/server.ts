import express from "express";
import helmet from "helmet";
import { connect } from "./models/product.js";
import { assistant } from "./routes/assistant.js";
import { orders } from "./routes/orders.js";

const app = express();
app.use(helmet(), express.json(), orders, assistant);
await connect(process.env.MONGO_URL ?? "mongodb://localhost/shop");
app.listen(Number(process.env.PORT ?? 3000));
