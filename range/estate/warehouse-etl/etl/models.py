"""Tables of the warehouse as SQLAlchemy models."""

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class DeviceModel(Base):
    """A model of a scanner used in the warehouse."""

    __tablename__ = "device_models"

    id: Mapped[int] = mapped_column(primary_key=True)
    model_name: Mapped[str] = mapped_column(String(40), default="ds-2208")
    token: Mapped[str] = mapped_column(String(64))


class Movement(Base):
    __tablename__ = "movements"

    id: Mapped[int] = mapped_column(primary_key=True)
    device: Mapped[int] = mapped_column(ForeignKey("device_models.id"))
    day: Mapped[date]
    amount: Mapped[Decimal]
