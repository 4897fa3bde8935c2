"""The processor's cores are the model's; numpy's are asked to keep out of its way."""

from threadpoolctl import threadpool_limits


def leave_cores_to_the_model() -> None:
    """Let numpy compute in one thread, in all of this process.

    Its threads and the model's each wait for work by spinning, and on few cores take each other's
    time: ranking a search took twice as long, and the slowest twentieth of searches three times.
    """
    threadpool_limits(limits=1, user_api="blas")
