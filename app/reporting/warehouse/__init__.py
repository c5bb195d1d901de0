"""The office's figures in PostgreSQL: for provinces, where many offices' books are asked at once."""

from app.reporting.warehouse.connection import Warehouse, WarehouseFault, WarehouseRefusedError
from app.reporting.warehouse.publishing import Published, publish

__all__ = ["Published", "Warehouse", "WarehouseFault", "WarehouseRefusedError", "publish"]
