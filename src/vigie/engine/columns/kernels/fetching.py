"""What the processor does and numba does not say: fetch memory before it is needed, find the lowest bit that is set."""

from __future__ import annotations

from typing import Any

from llvmlite import ir
from numba import types
from numba.core import cgutils
from numba.cpython.unsafe.numbers import trailing_zeros
from numba.extending import intrinsic


def _prefetch(_typing: Any, array: Any, row: Any, octets: Any) -> Any:
    """Bring the line that holds an octet of a row of a table to the cache; nothing is read, so no place is wrong."""

    def generate(context: Any, builder: Any, signature: Any, given: Any) -> Any:
        table, place, offset = given
        held = context.make_array(signature.args[0])(context, builder, table)
        stride = cgutils.unpack_tuple(builder, held.strides)[0]
        octet = ir.PointerType(ir.IntType(8))
        far = builder.add(builder.mul(place, stride), offset)
        address = builder.gep(builder.bitcast(held.data, octet), [far])
        i32 = ir.IntType(32)
        shape = ir.FunctionType(ir.VoidType(), [octet, i32, i32, i32])
        called = cgutils.get_or_insert_function(builder.module, shape, "llvm.prefetch.p0")
        builder.call(called, [address, i32(0), i32(3), i32(1)])
        return context.get_dummy_value()

    return types.void(array, types.int64, types.int64), generate


prefetch: Any = intrinsic(_prefetch)  # (a table of two dimensions, a row, an octet of it), each of 64 bits
lowest_bit: Any = trailing_zeros
