mod labels;
mod manuals;
mod pages;
mod stock;

pub use labels::PrintLabel;
pub use manuals::ReadManual;
pub use pages::{MakerPage, WeatherNow};
pub use stock::{FindStock, ReserveItem};
